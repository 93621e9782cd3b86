import { useQuery } from "@apollo/client/react";
import { AdministratorsDocument } from "@cairn/schema/generated/web/people/graphql";
import { useViewer } from "../shell/viewer-context";

/**
 * Whether nobody else could manage people if the viewer gave that up. False where it isn't known: whoever tries then is
 * refused. Looked up anew each time, beside the cache, whose people know more of their roles.
 */
export function useOnlyAdministrator(asked: boolean): boolean {
  const { person } = useViewer();
  const { data } = useQuery(AdministratorsDocument, { skip: !asked, fetchPolicy: "no-cache" });
  if (!asked || !data || data.people.pageInfo.hasNextPage) return false;
  return !data.people.nodes.some(
    ({ id, grants }) => id !== person.id && grants.some(({ role }) => role === "ADMINISTRATOR"),
  );
}
