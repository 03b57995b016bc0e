import { createServer, type Server, type Socket } from "node:net";

/** What is answered at each step: a line, `hang` (nothing) or `cut` (the line is dropped). */
export type SmtpScript = Partial<
  Record<"greeting" | "EHLO" | "MAIL" | "RCPT" | "DATA" | "end" | "body", string>
>;

const GOOD: Record<string, string> = {
  greeting: "220 ready",
  EHLO: "250 here",
  MAIL: "250 ok",
  RCPT: "250 ok",
  RSET: "250 ok",
  DATA: "354 go on",
  end: "250 kept",
  QUIT: "221 bye",
};

/**
 * A mail server that fails at the step one wants: for what a well-behaved one never does.
 *
 * @returns its address, how many messages it received whole, and how to stop it.
 */
export async function startScriptedSmtp(script: SmtpScript) {
  let received = 0;
  const sockets = new Set<Socket>();

  function answer(socket: Socket, step: string): void {
    const line = (script as Record<string, string | undefined>)[step] ?? GOOD[step] ?? "500 what?";
    if (line === "cut") socket.destroy();
    else if (line !== "hang") socket.write(`${line}\r\n`);
  }

  function converse(socket: Socket): void {
    let reading = false;
    let unread = "";
    const takeLine = (line: string) => {
      if (!reading) {
        const step = line.split(/[ :]/, 1)[0]?.toUpperCase() ?? "";
        answer(socket, step);
        reading = step === "DATA" && !script.DATA;
      } else if (line === ".") {
        reading = false;
        received += 1;
        answer(socket, "end");
      } else if (script.body) {
        answer(socket, "body");
      }
    };
    answer(socket, "greeting");
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => {
      const lines = `${unread}${chunk}`.split("\r\n");
      unread = lines.pop() ?? "";
      for (const line of lines) takeLine(line);
    });
  }

  const server: Server = createServer((socket) => {
    sockets.add(socket);
    converse(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `smtp://127.0.0.1:${typeof address === "object" ? address?.port : 0}`,
    received: () => received,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
