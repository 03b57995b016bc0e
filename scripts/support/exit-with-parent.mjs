/**
 * Preloaded in the processes that the demo starts. Their channel to it closes when it is killed
 * without a chance to stop them: they then stop by themselves instead of holding their ports. What they
 * start in turn inherits this file, and keeps its own channel for its own use.
 */
if (process.channel && process.ppid === Number(process.env.SUPERVISOR_PID)) {
  process.channel.unref();
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
}
