import { main } from "./main";
import { processStreams } from "./process-streams";

process.exitCode = await main(process.argv.slice(2), processStreams());
// Reading of stdin may have been left in the middle, which would keep the process waiting.
process.stdin.destroy();
