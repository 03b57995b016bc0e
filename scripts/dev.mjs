import { prepare, runTypeScript } from "./support/prepare.mjs";

prepare();
await runTypeScript("dev.ts");
