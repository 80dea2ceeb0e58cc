/** Entry of a process that reads each path it is sent, with the bare pipeline of one core, and sends the path back. */
import { bundledModelFolder } from "../src/installation.ts";
import { createPipeline } from "../src/pipeline.ts";

const pipeline = createPipeline({ modelFolder: bundledModelFolder(), cores: 1 });
const send = process.send?.bind(process);
if (send === undefined) throw new Error("bare-reader: runs only as a child of bench/workers-overhead.ts");
process.on("message", (path) => {
  pipeline.read(String(path)).then(
    () => send(path),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on("disconnect", () => void pipeline.dispose().then(() => process.exit(0)));
send("ready");
