import { InvalidError } from "../../program/error.js";
import { parseRemoteUrl, type RemoteUrl } from "../outbound/remote-url.js";

/** Where a repository is: a project of this farm, or a URL. */
export type SubmodulePlace =
  | { readonly type: "project"; readonly name: string }
  | { readonly type: "url"; readonly url: RemoteUrl };

/**
 * Where the submodule with this URL is, in a repository that is at `parent` itself. A relative URL in a
 * project is another project of the same farm; so is an absolute one below `farmUrl`. Throws
 * {@link InvalidError} which says why it cannot be fetched from.
 */
export function placeOf(text: string, parent: SubmodulePlace, farmUrl: string): SubmodulePlace {
  const isRelative = /^\.\.?\//.test(text);
  if (isRelative && parent.type === "project") return relatedProject(text);
  const url = parseRemoteUrl(isRelative ? against(parent, text) : text);
  const base = `${farmUrl}/`.toLowerCase();
  const name = url.href.toLowerCase().startsWith(base) ? url.href.slice(base.length) : "";
  const project = projectName(name);
  return project === null ? { type: "url", url } : { type: "project", name: project };
}

/** Tells places apart. */
export function keyOf(place: SubmodulePlace): string {
  return place.type === "project" ? `project ${place.name}` : `url ${place.url.href}`;
}

function relatedProject(text: string): SubmodulePlace {
  const name = projectName(text.replace(/^\.\.?\//, ""));
  if (name !== null) return { type: "project", name };
  throw new InvalidError("its relative URL is not that of a project of this farm", {
    hint: "Write ../NAME.git, with the name of a project that you can read.",
  });
}

function projectName(text: string): string | null {
  const [, name] = /^([A-Za-z0-9][A-Za-z0-9_-]{0,63}?)(?:\.git)?\/?$/.exec(text) ?? [];
  return name ?? null;
}

function against(parent: SubmodulePlace, text: string): string {
  if (parent.type !== "url" || /[\s\p{C}\\]/u.test(text)) return "";
  return new URL(text, `${parent.url.href}/`).href;
}
