import type { Application } from "../config/applications/application-model.js";
import type { Project } from "../config/model.js";
import type { Service } from "../config/services/service-model.js";
import { explainMissing, runtimeImage, serviceImage } from "../images/catalogue.js";
import { readRecipe } from "../images/recipe.js";
import { InvalidError } from "../program/error.js";
import type { RunImages } from "./environments/deployment-spec.js";
import type { BuildImage } from "./planning/build-actions.js";
import type { ImageCatalogue } from "./planning/build-planner.js";

/** The image catalogue as the coordinator uses it: for keys and for what is run. */
export class InstalledImages implements ImageCatalogue, RunImages {
  readonly #recipes = new Map<string, Promise<string>>();

  async buildImage(type: Application["type"]): Promise<BuildImage | null> {
    const entry = runtimeImage(type);
    if (entry === null) return null;
    let recipe = this.#recipes.get(entry.tag);
    if (recipe === undefined) {
      recipe = readRecipe(entry.image).then(({ hash }) => hash);
      this.#recipes.set(entry.tag, recipe);
    }
    return { tag: entry.tag, recipe: await recipe };
  }

  runtimeTag(type: Application["type"]): string {
    const entry = runtimeImage(type);
    if (entry === null) throw new InvalidError(explainMissing(type, "runtime"));
    return entry.tag;
  }

  serviceTag(type: Service["type"]): string {
    const entry = serviceImage(type);
    if (entry === null) throw new InvalidError(explainMissing(type, "service"));
    return entry.tag;
  }

  /**
   * Warnings for services that run in another version than was asked for. Throws
   * {@link InvalidError} for what has no image here at all.
   */
  readonly require = (project: Project): readonly string[] => {
    for (const { name, type } of project.services) {
      if (serviceImage(type) !== null) continue;
      throw new InvalidError(`service "${name}": ${explainMissing(type, "service")}`);
    }
    return project.services.flatMap((service) => {
      const entry = serviceImage(service.type);
      if (entry === null || entry.substitutes === null) return [];
      return [`W: service "${service.name}": ${entry.substitutes} is served by ${entry.tag}`];
    });
  };
}
