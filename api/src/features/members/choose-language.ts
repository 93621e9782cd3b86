import { people } from "@cairn/drizzle/tables/members";
import { isLocale, LOCALES } from "@cairn/schema/rules/locale";
import { say } from "@cairn/schema/rules/sentence";
import type { ChooseLanguageInput, Person, PersonPayload } from "@cairn/schema/types/members";
import { eq } from "drizzle-orm";
import { change } from "../../platform/change";
import { failure } from "../../platform/failure";
import { orRefused, refusal, refuseAny } from "../../platform/refusing";
import { written } from "../../platform/rows";
import type { Viewer } from "../../platform/viewer";
import { personInTenant } from "./person-status";

/** Chooses the language one reads Cairn in; null for that of the organization. */
export async function chooseLanguage(viewer: Viewer, input: ChooseLanguageInput): Promise<PersonPayload> {
  const me = viewer.person;
  if (!me) throw failure("BAD_USER_INPUT", "The system reads nothing.");
  const locale = input.locale ?? null;
  return orRefused<PersonPayload>({ person: null }, async () => {
    if (locale !== null && !isLocale(locale))
      refuseAny([
        refusal(
          "INVALID",
          ["locale"],
          say("LOCALE_UNKNOWN", { text: locale.slice(0, 40), locales: LOCALES.join(", ") }),
        ),
      ]);
    const { result, seq } = await change(viewer, { action: "chooseLanguage" }, async (tx) => {
      const person = await personInTenant(tx, me.id);
      if (person.locale === locale) return person;
      return written(await tx.update(people).set({ locale }).where(eq(people.id, me.id)).returning());
    });
    return { person: result as Person, seq };
  });
}
