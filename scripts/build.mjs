// Builds dist/: everything that the package runs. Each step is a function of its own file.
import { mkdirSync, rmSync } from "node:fs";
import { buildAccuracy } from "./build-accuracy.mjs";
import { buildBundles } from "./build-bundles.mjs";
import { buildCatalogue } from "./build-catalogue.mjs";
import { buildCodeCache } from "./build-code-cache.mjs";
import { buildTypes } from "./build-types.mjs";
import { path } from "./paths.mjs";

rmSync(path("dist"), { recursive: true, force: true });
mkdirSync(path("dist"));
await buildBundles();
await buildCatalogue();
buildAccuracy();
await buildTypes();
buildCodeCache();
