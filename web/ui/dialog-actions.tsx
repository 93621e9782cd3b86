import { Button, Group } from "@mantine/core";
import { useTranslations } from "next-intl";

/** The foot of a dialog's form: away from it without doing anything, or do it. */
export function DialogActions(props: { submit: string; running: boolean; onCancel: () => void }) {
  const { submit, running, onCancel } = props;
  const words = useTranslations("words");
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onCancel}>
        {words("cancel")}
      </Button>
      <Button type="submit" loading={running}>
        {submit}
      </Button>
    </Group>
  );
}
