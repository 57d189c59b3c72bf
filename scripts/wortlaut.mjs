// The one door of every npm script. The command line has a short path of its own: nothing heavy is loaded for it.
const [command = "start", ...rest] = process.argv.slice(2);

if (command === "cli") {
  const { startCli } = await import("./commands/cli.mjs");
  await startCli(rest);
} else {
  const { runCommand } = await import("./commands/commands.mjs");
  process.exitCode = await runCommand(command, rest);
}
