// What every JavaScript runtime of Wortlaut has, Node and browser alike, and ES2023's library does not declare.
declare const crypto: {
  getRandomValues(array: Uint8Array): Uint8Array;
  subtle: { digest(algorithm: "SHA-256", data: Uint8Array): Promise<ArrayBuffer> };
};
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
