import { createSocket } from "node:dgram";
import { createServer } from "node:net";

/** Something on this computer that an application could talk to if it were let. */
export interface Listener {
  tcp: number;
  udp: number;
  /** What arrived. */
  readonly arrived: string[];
  close(): void;
}

/** Listens on free TCP and UDP ports of this computer and notes every sign of life. */
export async function listen(): Promise<Listener> {
  const arrived: string[] = [];
  const server = createServer((socket) => {
    arrived.push("TCP connection");
    socket.on("error", () => undefined);
    socket.once("data", (data) => {
      arrived.push(`TCP ${data.toString().split("\r\n")[0]}`);
      socket.end("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nAccess-Control-Allow-Origin: *\r\n\r\nok");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const datagrams = createSocket("udp4");
  datagrams.on("message", (message) => arrived.push(`UDP ${message.length} bytes`));
  await new Promise<void>((resolve) => datagrams.bind(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    tcp: address.port,
    udp: datagrams.address().port,
    arrived,
    close() {
      server.close();
      datagrams.close();
    },
  };
}
