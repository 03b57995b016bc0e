/**
 * Stands in for the `server-only` package outside Next: the worker, the command line and the
 * tests are servers, but the package throws wherever React's server condition is not set.
 */
export {};
