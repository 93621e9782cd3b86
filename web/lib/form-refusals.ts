import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import type { Refusal } from "../ui/refusals";

/**
 * Shows refusals at the fields they name and returns those that name none of them, for `<Refusals>`. The first
 * refused field gets the focus. A path `["input", "name"]` belongs to the field `name`, `["targets", "0", "value"]` to
 * `targets.0.value`.
 */
export function showRefusals<Values extends FieldValues>(
  form: Pick<UseFormReturn<Values>, "setError" | "getValues">,
  refusals: readonly Refusal[],
): Refusal[] {
  const elsewhere: Refusal[] = [];
  let focused = false;
  for (const refusal of refusals) {
    const name = fieldOf(refusal.path ?? []) as FieldPath<Values>;
    if (name === "" || form.getValues(name) === undefined) {
      elsewhere.push(refusal);
      continue;
    }
    form.setError(name, { type: refusal.code, message: refusal.sentence }, { shouldFocus: !focused });
    focused = true;
  }
  return elsewhere;
}

function fieldOf(path: readonly string[]): string {
  return (path[0] === "input" ? path.slice(1) : path).join(".");
}
