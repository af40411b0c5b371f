/** Loaded into a server under test before its own code: tells the bench, when asked, what the process has used. */

export interface Usage {
  readonly cpuMicroseconds: number;
  readonly rssBytes: number;
}

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  const usage: Usage = { cpuMicroseconds: user + system, rssBytes: process.memoryUsage.rss() };
  process.send?.(usage);
});
// The channel must not keep a server alive that wants to stop.
process.channel?.unref();
