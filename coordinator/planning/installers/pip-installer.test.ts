import assert from "node:assert/strict";
import { test } from "node:test";
import { pipInstaller, whyPipReadsTree } from "./pip-installer.js";
import { inputsOf } from "./test-source.js";

test("pip reads requirements.txt alone where that names packages of an index", () => {
  const harmless = [
    "Django==5.0.1",
    "requests[security,socks]>=2.8.1, ==2.8.* ; python_version < '3.13'",
    "a~=1.0 # why\n\n# all of it\nb",
    "c == 1 \\\n    --hash=sha256:0123456789abcdef \\\n    --hash=sha256:ff",
    "--index-url https://i.test/simple\n--extra-index-url=https://i.test/\n--pre\nd",
    "e!=1.5,<2 ; sys_platform == 'linux'",
  ];
  for (const text of harmless) assert.equal(whyPipReadsTree(text), null, text);
});

test("pip reads the whole tree where the list leads out of itself", () => {
  const others = [
    ...["-r other.txt", "-c limits.txt", "-e .", ".", "./a", "../a", "/a", "a/b", "a\\b"],
    ...["--requirement=o.txt", "--find-links wheels", "-f wheels", "--index-url file:///x", "-i x"],
    ...["a @ https://h.test/a.whl", "git+https://h.test/a", "https://h.test/a.whl", "file:a"],
    ...["a-1.0-py3-none-any.whl", "a.zip", "A.TAR.GZ", "a==1 --global-option=x", "$(id)", "-x"],
  ];
  for (const text of others) assert.notEqual(whyPipReadsTree(`good==1\n${text}\n`), null, text);
});

test("pip makes a virtual environment", async () => {
  const manifest = { "requirements.txt": "a==1\n" };
  const { found, reads } = await inputsOf(pipInstaller, { ...manifest, "app.py": "" });
  assert.deepEqual([found?.unsafe, found?.outputPaths, reads], [null, [".venv"], manifest]);
  assert.equal((await inputsOf(pipInstaller, { "app.py": "" })).found, null);
  const linked = await inputsOf(pipInstaller, { "requirements.txt": { symlink: "x" } });
  assert.match(linked.found?.unsafe ?? "", /no file/);
});
