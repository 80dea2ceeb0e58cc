/**
 * To be imported before pdf.js and @napi-rs/canvas: the canvas asks for the user's home when it is loaded (it looks for fonts there) and fails where there is
 * none, as for a container's user without an entry in /etc/passwd.
 */
import { homedir, tmpdir } from "node:os";

try {
  homedir();
} catch {
  process.env["HOME"] = tmpdir();
}
