#!/usr/bin/env node
// The `deedlens` command as npm links it.
import { launch } from "./launch.mjs";

await launch("deedlens", "src/cli/main");
