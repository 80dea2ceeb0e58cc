#!/usr/bin/env node
// The `deedlens-worker` command as npm links it.
import { launch } from "./launch.mjs";

await launch("deedlens-worker", "workers/main");
