// The part of oidc-provider 9 that the peer uses; the package brings no types.
declare module "oidc-provider" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  export type Interaction = {
    uid: string;
    prompt: { name: string };
    params: { client_id: string };
  };

  type Grant = { addOIDCScope(scope: string): void; save(): Promise<string> };
  type GrantClass = { new (of: { accountId: string; clientId: string }): Grant };
  type Context = {
    oidc: { provider: Provider; client: { clientId: string }; session: { accountId: string } };
  };

  export default class Provider {
    constructor(
      issuer: string,
      configuration: Record<string, unknown> & { loadExistingGrant?: (context: Context) => Promise<Grant> },
    );
    Grant: GrantClass;
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: Record<string, unknown>,
    ): Promise<void>;
  }
}
