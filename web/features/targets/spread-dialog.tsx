"use client";
import type { TargetKpiFragment } from "@cairn/schema/generated/web/targets/graphql";
import type { TargetScope } from "@cairn/schema/rules/target";
import { Button, Group, SegmentedControl, SimpleGrid, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../lib/use-format";
import { DecimalField } from "../../ui/decimal-field";
import { Modal } from "../../ui/modal";
import { NativeSelect } from "../../ui/native-select";
import { Refusals } from "../../ui/refusals";
import { SpreadTable } from "./spread-table";
import { METHODS, useSpread, yearsOf } from "./use-spread";
import type { SpreadTarget } from "./use-target-editor";

interface SpreadDialogProps {
  kpi: TargetKpiFragment;
  scope: TargetScope;
  opened: boolean;
  onClose: () => void;
  /** Takes the targets of the year over into the rows; nothing is saved by it. */
  take: (targets: readonly SpreadTarget[]) => void;
}

/** A year's target as targets of its periods, seen while one types; they always add up to it. */
export function SpreadDialog({ opened, onClose, ...props }: SpreadDialogProps) {
  const t = useTranslations("targets.spread");
  const words = useTranslations("words");
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("title")}
      size="lg"
      closeButtonProps={{ "aria-label": words("close") }}
    >
      <SpreadForm onClose={onClose} {...props} />
    </Modal>
  );
}

function SpreadForm({ kpi, scope, onClose, take }: Omit<SpreadDialogProps, "opened">) {
  const t = useTranslations("targets.spread");
  const words = useTranslations("words");
  const format = useFormat();
  const spread = useSpread(kpi, scope);
  const { year, annual, method, preview } = spread;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (preview.targets.length === 0) return;
        take(preview.targets);
        onClose();
      }}
    >
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NativeSelect
            label={t("year")}
            value={year}
            onChange={(event) => spread.setYear(event.currentTarget.value)}
            data={yearsOf(spread.running).map((value) => ({ value, label: format.period(value) }))}
          />
          <DecimalField
            label={t("annual")}
            description={kpi.unit ? t("inUnit", { unit: kpi.unit }) : undefined}
            value={annual}
            onChange={spread.setAnnual}
            expected={{ unit: kpi.unit, decimals: kpi.decimals }}
            data-autofocus
          />
        </SimpleGrid>
        <div>
          <SegmentedControl
            fullWidth
            aria-label={t("how")}
            value={method}
            onChange={(value) => spread.setMethod(METHODS.find((each) => each === value) ?? method)}
            data={METHODS.map((value) => ({ value, label: t(`method.${value}`) }))}
          />
          <Text size="sm" c="dimmed" mt={4}>
            {t(`means.${method}`)}
          </Text>
        </div>
        <Refusals refusals={preview.refusals} />
        <SpreadTable kpi={kpi} spread={spread} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {words("cancel")}
          </Button>
          <Button type="submit" disabled={preview.targets.length === 0 || preview.waits}>
            {t("take")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
