/** A mail server and a webhook's receiver on ports of this machine, which keep what they are sent and can be told to refuse. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export const startMailServer = async () => {
  const mails: { to: string[]; text: string }[] = [];
  // Answers in order: null takes the mail.
  const answers: (number | null)[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onAuth: ({ username, password }, _, done) =>
      username === "deed" && password === "lens" ? done(null, { user: "deed" }) : done(new Error("no")),
    onData(stream, session, done) {
      let text = "";
      stream.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      stream.on("end", () => {
        const answer = answers.shift() ?? null;
        if (answer === null) mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
        done(answer === null ? null : Object.assign(new Error("refused"), { responseCode: answer }));
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://deed:lens@127.0.0.1:${port}`,
    mails,
    answers,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};

export const startReceiver = async () => {
  const posts: { body: Record<string, unknown>; key: string }[] = [];
  const answers: number[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.setEncoding("utf8").on("data", (part: string) => {
      text += part;
    });
    request.on("end", () => {
      const answer = answers.shift() ?? 200;
      if (answer === 200) posts.push({ body: JSON.parse(text), key: String(request.headers["idempotency-key"]) });
      response.writeHead(answer).end("ok");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook/secret`,
    posts,
    answers,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};
