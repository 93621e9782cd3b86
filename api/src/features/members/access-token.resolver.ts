import {
  AccessToken,
  CreateAccessTokenInput,
  CreateAccessTokenPayload,
  Person,
  RevokeAccessTokenPayload,
} from "@cairn/schema/types/members";
import { Arg, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { Asking } from "../../platform/asking";
import type { PromiseOrValue } from "../../platform/at-hand";
import type { Viewer } from "../../platform/viewer";
import { createAccessToken, listAccessTokens, revokeAccessToken } from "./access-tokens";
import { loadPerson } from "./loader";

@Resolver(() => AccessToken)
export class AccessTokenResolver {
  @Query(() => [AccessToken], {
    description:
      "The viewer's access tokens, newest first; for administrators everybody's. Never their secrets.",
  })
  accessTokens(@Asking() viewer: Viewer): Promise<AccessToken[]> {
    return listAccessTokens(viewer);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Whose it is." })
  person(@Root() token: AccessToken, @Asking() viewer: Viewer): PromiseOrValue<Person | null> {
    return loadPerson(viewer, token.personId);
  }

  @Mutation(() => CreateAccessTokenPayload, {
    description: "Creates an access token for oneself. The secret is shown in this answer only.",
  })
  createAccessToken(
    @Asking() viewer: Viewer,
    @Arg("input", () => CreateAccessTokenInput, { description: "What for, how far, how long." })
    input: CreateAccessTokenInput,
  ): Promise<CreateAccessTokenPayload> {
    return createAccessToken(viewer, input);
  }

  @Mutation(() => RevokeAccessTokenPayload, { description: "Stops an access token at once." })
  revokeAccessToken(
    @Asking() viewer: Viewer,
    @Arg("tokenId", () => ID, { description: "The token's id." }) tokenId: string,
  ): Promise<RevokeAccessTokenPayload> {
    return revokeAccessToken(viewer, tokenId);
  }
}
