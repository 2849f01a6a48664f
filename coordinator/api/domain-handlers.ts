import type { handleUnaryCall } from "@grpc/grpc-js";
import type { DomainsInput } from "../../proto/gen/slipway/v1/Domains.js";
import type { SlipwayHandlers } from "../../proto/gen/slipway/v1/Slipway.js";
import type { Principal } from "../access/principal.js";
import { parseDomain } from "../environments/domain.js";
import type { DomainFacade, DomainReference, DomainsView } from "./domain-facade.js";
import { parseProjectReference } from "../names.js";

/** Makes a method for those who are known: the caller comes in with the request. */
type Known = <Request, Response>(
  answer: (caller: Principal, request: Request, signal: AbortSignal) => Promise<Response>,
) => handleUnaryCall<Request, Response>;

/** The methods of slipway.v1.Slipway that are about domains. */
export function domainHandlers(
  domains: DomainFacade,
  known: Known,
): Pick<SlipwayHandlers, "ListDomains" | "AddDomain" | "DeleteDomain" | "SetDefaultDomain"> {
  return {
    ListDomains: known(async (caller, request) =>
      render(await domains.list(caller, parseProjectReference(request.project))),
    ),
    AddDomain: known(async (caller, request) =>
      render(
        await domains.add(caller, { ...parseReference(request), isDefault: request.isDefault }),
      ),
    ),
    DeleteDomain: known(async (caller, request) =>
      render(await domains.remove(caller, parseReference(request))),
    ),
    SetDefaultDomain: known(async (caller, request) =>
      render(await domains.setDefault(caller, parseReference(request))),
    ),
  };
}

function parseReference(message: {
  readonly project: string;
  readonly domain: string;
}): DomainReference {
  return { project: parseProjectReference(message.project), domain: parseDomain(message.domain) };
}

function render(view: DomainsView): DomainsInput {
  return {
    ...view,
    domains: view.domains.map((domain) => ({ ...domain, urls: [...domain.urls] })),
    remainingUrls: [...view.remainingUrls],
  };
}
