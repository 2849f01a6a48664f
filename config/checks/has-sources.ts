import { isWithin } from "../files/paths.js";

const configuration = /(?:^|\/)\.(?:slipway|platform|magento|upsun)(?:\/|\.app\.yaml$)/;

/** Whether an application has any files but what configures it: else nothing can be said of what is missing. */
export function hasSources(root: string, files: readonly string[]): boolean {
  return files.some((file) => (root === "" || isWithin(file, root)) && !configuration.test(file));
}
