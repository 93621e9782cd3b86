import {
  ApprovePersonDocument,
  GrantRoleDocument,
  type GrantRoleInput,
  type PersonRowFragment,
  RestorePersonDocument,
  RevokeRoleDocument,
  SuspendPersonDocument,
} from "@cairn/schema/generated/web/people/graphql";
import { useTranslations } from "next-intl";
import { useRouter } from "../../lib/i18n/navigation";
import { useVerb } from "../../lib/use-verb";
import { notifyDone, notifyRefused } from "../../ui/notify";
import type { Refusal } from "../../ui/refusals";
import { useViewer } from "../shell/viewer-context";

// Who waits and what the navigation offers change with these writes.
const refetch = { refetch: ["People"] };

interface Outcome {
  person: PersonRowFragment | null;
  refusals: Refusal[];
}

/** What an administrator does to one person; each says what it did, or why not. True when it was done. */
export function usePersonVerbs(person: PersonRowFragment) {
  const t = useTranslations("people.done");
  const viewer = useViewer();
  const router = useRouter();
  const [approve, approving] = useVerb(ApprovePersonDocument, refetch);
  const [suspend, suspending] = useVerb(SuspendPersonDocument, refetch);
  const [restore, restoring] = useVerb(RestorePersonDocument, refetch);
  const [grant, granting] = useVerb(GrantRoleDocument);
  const [revoke, revoking] = useVerb(RevokeRoleDocument);
  const personId = person.id;
  const name = person.name;

  function tell(outcome: Outcome | undefined, done: string): boolean {
    if (!outcome || notifyRefused(outcome.refusals)) return false;
    notifyDone(done);
    if (personId === viewer.person.id) router.refresh();
    return true;
  }

  return {
    running: [approving, suspending, restoring, granting, revoking].some((each) => each.running),
    approve: async () => tell((await approve({ personId }))?.approvePerson, t("approved", { name })),
    suspend: async () => tell((await suspend({ personId }))?.suspendPerson, t("suspended", { name })),
    restore: async () => tell((await restore({ personId }))?.restorePerson, t("restored", { name })),
    revokeRole: async (grantId: string, role: string) =>
      tell((await revoke({ grantId }))?.revokeRole, t("revoked", { name, role })),
    /** Leaves refusals to the form. */
    grantRole: async (input: Omit<GrantRoleInput, "personId">, role: string) => {
      const outcome = (await grant({ input: { ...input, personId } }))?.grantRole;
      if (outcome?.refusals.length === 0) tell(outcome, t("granted", { name, role }));
      return outcome?.refusals;
    },
  };
}
