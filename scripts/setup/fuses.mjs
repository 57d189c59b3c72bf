const sentinel = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";

/** The fuses that setup changes, by their place in the wire. */
export const fuses = { nodeCliInspect: 3, browserV8Snapshot: 6 };

function wireStart(/** @type {Buffer} */ binary) {
  const at = binary.indexOf(sentinel, 0, "latin1");
  if (at < 0 || binary[at + sentinel.length] !== 1) throw new Error("no fuse wire of version 1");
  return at + sentinel.length + 2;
}

/**
 * Sets fuses of an Electron binary in memory. Throws when the binary has no such fuse.
 * @param {Buffer} binary
 * @param {Record<number, boolean>} values place in the wire → on or off
 */
export function setFuses(binary, values) {
  const start = wireStart(binary);
  const count = binary[start - 1] ?? 0;
  for (const [index, on] of Object.entries(values)) {
    if (Number(index) >= count) throw new Error(`there is no fuse ${index}`);
    binary[start + Number(index)] = on ? 0x31 : 0x30;
  }
}
