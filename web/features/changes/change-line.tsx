"use client";
import type { ChangeLineFragment } from "@cairn/schema/generated/web/changes/graphql";
import { Text, UnstyledButton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { memo, useEffect, useId, useRef, useState } from "react";
import { useAsked } from "./asked-change";
import { ChangeDetails } from "./change-details";
import { ChangeStory } from "./change-story";
import classes from "./changes.module.css";
import { FieldDifferences } from "./field-differences";
import { knownText } from "./known-text";
import { LineTime } from "./line-time";
import { storyOf } from "./story";

interface ChangeLineProps {
  change: ChangeLineFragment;
  /** Reason and door stand above, with all changes of the request. */
  isOfBurst?: boolean;
}

/** One change: the sentence, why, when and through which door; unfolded, the whole row before and after. */
export const ChangeLine = memo(function ChangeLine({ change, isOfBurst = false }: ChangeLineProps) {
  const t = useTranslations("changes");
  const isAsked = useAsked() === change.seq;
  const line = useRef<HTMLLIElement>(null);
  const [isOpen, setOpen] = useState(isAsked);
  useEffect(() => {
    if (isAsked) line.current?.scrollIntoView?.({ block: "start" });
  }, [isAsked]);
  const id = useId();
  const story = storyOf(change);
  return (
    <li
      ref={line}
      className={classes.line}
      data-asked={isAsked || undefined}
      aria-current={isAsked || undefined}
    >
      <LineTime at={change.at} seq={change.seq} />
      <div className={classes.what}>
        <Text size="sm" component="p" className={classes.story}>
          <ChangeStory change={change} story={story} />
        </Text>
        <FieldDifferences change={change} story={story} />
        {change.reason && change.reason !== story.to && !isOfBurst && (
          <Text size="sm" c="dimmed">
            {t("reason", { reason: change.reason })}
          </Text>
        )}
        {isOpen && <ChangeDetails change={change} id={id} />}
      </div>
      <Text size="xs" c="dimmed" className={classes.source}>
        {!isOfBurst && knownText(t, "source", change.source)}
      </Text>
      <UnstyledButton
        className={classes.unfold}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={t("details.toggle", { seq: change.seq })}
        onClick={() => setOpen(!isOpen)}
      >
        <IconChevronRight size={18} stroke={1.7} aria-hidden="true" />
      </UnstyledButton>
    </li>
  );
});
