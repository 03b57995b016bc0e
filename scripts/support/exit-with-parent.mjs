/**
 * Preloaded in the processes that the demo starts. Their channel to it closes when it is killed
 * without a chance to stop them: they then stop by themselves instead of holding their ports.
 */
if (process.channel) {
  process.channel.unref();
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
}
