import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const sweep = runInNewContext("gc") as () => void;

/** Memory in use, in MB, after all that is not in use was swept away. */
export function heldMemoryMb(): number {
  sweep();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}
