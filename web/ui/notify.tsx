import { Button, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconAlertCircle, IconCheck } from "@tabler/icons-react";

/** Says what has been done, in the past tense: "September was saved for 4 teams." */
export function notifyDone(message: string): void {
  notifications.show({
    message,
    role: "status",
    color: "teal.9",
    icon: <IconCheck size={16} aria-hidden="true" />,
    autoClose: 6000,
  });
}

interface Problem {
  title?: string;
  message: string;
  /** One message of a kind at a time: a broken connection fails ten queries at once. */
  id?: string;
  action?: { label: string; run: () => void };
}

/** Says what went wrong; stays until it is closed when there is something to do about it. */
export function notifyProblem({ title, message, id, action }: Problem): void {
  const shown = notifications.show({
    id,
    title,
    role: "alert",
    color: "red.9",
    icon: <IconAlertCircle size={16} aria-hidden="true" />,
    autoClose: action ? false : 12_000,
    message: action ? (
      <Group gap="xs">
        {message}
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            notifications.hide(shown);
            action.run();
          }}
        >
          {action.label}
        </Button>
      </Group>
    ) : (
      message
    ),
  });
}

/** For an action without a form: says why it was refused. True when it was. */
export function notifyRefused(refusals: readonly { sentence: string }[]): boolean {
  if (refusals.length === 0) return false;
  notifyProblem({ message: refusals.map((refusal) => refusal.sentence).join(" ") });
  return true;
}
