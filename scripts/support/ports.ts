import { createServer } from "node:net";
import { Stop } from "./stop";

function listenOnce(port: number, host?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}

/** A TCP port of 127.0.0.1 that was free a moment ago. */
export const freePort = () => listenOnce(0, "127.0.0.1");

/**
 * Checks that a port can be had, before anything is started.
 *
 * @param variable the environment variable that moves it, named in the message.
 * @throws Stop when another program has it, or when it is not a port.
 */
export async function claimPort(variable: string, value: number, host: string): Promise<number> {
  if (!Number.isInteger(value) || value < 1 || value > 65_535) {
    throw new Stop(`${variable} must be a port number between 1 and 65535`);
  }
  try {
    return await listenOnce(value, host);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE") {
      throw new Stop(
        `Port ${value} is taken by another program: stop it, or choose another port with ${variable}=…`,
      );
    }
    if (code === "EACCES")
      throw new Stop(`Port ${value} is reserved to the administrator: choose another with ${variable}=…`);
    throw new Stop(`${host}:${value} cannot be listened on (${code}): check HOST and ${variable}`);
  }
}
