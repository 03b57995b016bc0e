import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";

/** A message as the server received it: envelope and parsed content. */
export type ReceivedMail = ParsedMail & { envelopeFrom: string; envelopeTo: string[]; source: string };

/** What the server does with the messages to come. */
export type MailBehaviour =
  | "accept"
  /** 550 to every RCPT TO: the address does not exist. */
  | "refuse-recipient"
  /** 451 to RCPT TO, as often as said, then accepts. */
  | { greylist: number }
  /** Says nothing after MAIL FROM: the client waits at RCPT TO. */
  | "hang-before-data"
  /** Takes the whole message and never answers: nobody knows whether it was accepted. */
  | "hang-after-data"
  /** Keeps the message, then cuts the line instead of saying 250. */
  | "drop-after-accepting"
  /** 554 after DATA: the content is refused. */
  | "refuse-content";

type Waiter = { matches: (mail: ReceivedMail) => boolean; resolve: (mail: ReceivedMail) => void };

const smtpError = (responseCode: number, message: string) =>
  Object.assign(new Error(message), { responseCode });

/** A real SMTP server inside the test's process. */
export class MailServer {
  readonly mails: ReceivedMail[] = [];
  /** Connections seen so far, refused ones included. */
  connections = 0;
  behaviour: MailBehaviour = "accept";
  #behaviours = new Map<string, MailBehaviour>();
  #waiters: Waiter[] = [];
  #server: SMTPServer;

  constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      closeTimeout: 500,
      disableReverseLookup: true,
      onConnect: (_session, done) => {
        this.connections += 1;
        done();
      },
      onRcptTo: ({ address }, _session, done) => this.#recipient(address, done),
      onData: (stream, session, done) => void this.#receive(stream, session, done).catch(done),
    });
    // A client that gives up on a line we left hanging is what those tests are about.
    this.#server.on("error", () => undefined);
  }

  /** Starts on a free port of 127.0.0.1. @returns its smtp:// address. */
  start(port = 0): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#server.server.once("error", reject);
      const listening = this.#server.listen(port, "127.0.0.1", () => {
        const address = listening.address();
        resolve(`smtp://127.0.0.1:${typeof address === "object" ? address?.port : port}`);
      });
    });
  }

  stop(): Promise<void> {
    for (const connection of this.#server.connections as Set<{ close(): void }>) connection.close();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  /** Forgets mails and goes back to accepting. */
  reset(): void {
    this.mails.length = 0;
    this.connections = 0;
    this.behaviour = "accept";
    this.#behaviours.clear();
  }

  /** Sets what happens to the mails of one recipient, or to all of them. */
  behave(behaviour: MailBehaviour, recipient?: string): void {
    if (recipient) this.#behaviours.set(recipient, behaviour);
    else this.behaviour = behaviour;
  }

  #behaviourFor(recipient = ""): MailBehaviour {
    return this.#behaviours.get(recipient) ?? this.behaviour;
  }

  /**
   * The first mail, already here or to come, that `matches`; told by the server, without polling.
   *
   * @param timeout milliseconds. @throws when none came; the message lists the subjects that did.
   */
  waitForMail(
    matches: (mail: ReceivedMail) => boolean = () => true,
    timeout = 10_000,
  ): Promise<ReceivedMail> {
    const here = this.mails.find(matches);
    if (here) return Promise.resolve(here);
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        matches,
        resolve: (mail) => {
          clearTimeout(timer);
          resolve(mail);
        },
      };
      const timer = setTimeout(() => {
        this.#waiters = this.#waiters.filter((other) => other !== waiter);
        const subjects = this.mails
          .map((mail) => `${mail.envelopeTo.join(", ")}: ${mail.subject}`)
          .join("; ");
        reject(new Error(`no such mail within ${timeout} ms; received: ${subjects || "none"}`));
      }, timeout);
      this.#waiters.push(waiter);
    });
  }

  #recipient(address: string, done: (error?: Error | null) => void) {
    const behaviour = this.#behaviourFor(address);
    if (behaviour === "hang-before-data") return;
    if (behaviour === "refuse-recipient") return done(smtpError(550, "5.1.1 No such user here"));
    if (typeof behaviour === "object" && behaviour.greylist > 0) {
      const left = { greylist: behaviour.greylist - 1 };
      this.behave(left, this.#behaviours.has(address) ? address : undefined);
      return done(smtpError(451, "4.7.1 Try again later"));
    }
    done();
  }

  async #receive(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    done: (error?: Error | null) => void,
  ) {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    const behaviour = this.#behaviourFor(session.envelope.rcptTo[0]?.address);
    if (behaviour === "refuse-content") return done(smtpError(554, "5.7.1 Message refused"));
    const source = Buffer.concat(chunks);
    const { mailFrom, rcptTo } = session.envelope;
    this.#keep({
      ...(await simpleParser(source)),
      envelopeFrom: mailFrom ? mailFrom.address : "",
      envelopeTo: rcptTo.map(({ address }) => address),
      source: source.toString("latin1"),
    });
    if (behaviour === "hang-after-data") return;
    if (behaviour === "drop-after-accepting") return this.#cut(session);
    done();
  }

  #keep(mail: ReceivedMail) {
    this.mails.push(mail);
    const told = this.#waiters.filter(({ matches }) => matches(mail));
    this.#waiters = this.#waiters.filter((waiter) => !told.includes(waiter));
    for (const waiter of told) waiter.resolve(mail);
  }

  #cut(session: SMTPServerSession) {
    type Connection = { session: SMTPServerSession; _socket: { destroy(): void } };
    for (const connection of this.#server.connections as unknown as Set<Connection>) {
      if (connection.session === session || connection.session?.id === session.id)
        connection._socket.destroy();
    }
  }
}
