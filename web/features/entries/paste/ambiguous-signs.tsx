"use client";
import { Radio, Stack } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { SignAnswers, SignMeaning } from "./plan-block";
import type { PlannedOf } from "./use-plan";

interface AmbiguousSignsProps {
  ambiguous: readonly PlannedOf<"ambiguous">[];
  answers: SignAnswers;
  onAnswer: (sign: "." | ",", meaning: SignMeaning) => void;
}

/** What a point or a comma means in this block: asked once for all its cells, never guessed. */
export function AmbiguousSigns({ ambiguous, answers, onAnswer }: AmbiguousSignsProps) {
  const t = useTranslations("entries.paste.ambiguous");
  const open = ([",", "."] as const).filter(
    (sign) => answers[sign] !== undefined || ambiguous.some((each) => each.sign === sign),
  );
  return open.map((sign) => {
    const example = ambiguous.find((each) => each.sign === sign);
    return (
      <Radio.Group
        key={sign}
        label={t("label", { sign, example: example?.text.trim() ?? `1${sign}234` })}
        required
        value={answers[sign] ?? ""}
        onChange={(meaning) => onAnswer(sign, meaning as SignMeaning)}
      >
        <Stack gap={4} mt={4}>
          <Radio value="groups" label={t("groups", { sign })} />
          <Radio value="decimals" label={t("decimals", { sign })} />
        </Stack>
      </Radio.Group>
    );
  });
}
