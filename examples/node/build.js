// Run by the build hook: what it writes becomes part of the slug.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import CleanCss from "clean-css";
import { version } from "./version.js";

const source = await readFile("assets/style.css", "utf8");
const { styles, errors, stats } = new CleanCss({ level: 2 }).minify(source);
if (errors.length > 0) throw new Error(errors.join("\n"));

await mkdir("public/static", { recursive: true });
await writeFile("public/static/style.css", styles);
await writeFile("build-info.json", JSON.stringify({ version, node: process.version }) + "\n");
console.log(
  `built version ${version}: style.css from ${stats.originalSize} to ${stats.minifiedSize} bytes`,
);
