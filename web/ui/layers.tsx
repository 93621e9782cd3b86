"use client";
import { Menu, type MenuProps, Popover, type PopoverProps } from "@mantine/core";
import { type Ref, useImperativeHandle } from "react";
import type { Layer } from "./use-layer";
import { useStanding } from "./use-standing";

/** Stands for a button that is on the page already, so that a layer is placed at it. */
function At({ button, ref }: { button: HTMLElement; ref?: Ref<HTMLElement> }) {
  useImperativeHandle(ref, () => button, [button]);
  return null;
}

type Given<Props> = Omit<Props, "opened" | "onChange" | "id">;

/** The note of a `useLayer`: fill it with `Popover.Dropdown`. */
export function NoteLayer({ layer, children, ...props }: Given<PopoverProps> & { layer: Layer }) {
  const standing = useStanding();
  return (
    <Popover
      id={layer.id}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
      {...props}
      opened={standing && layer.opened}
      onChange={layer.onChange}
    >
      <Popover.Target>
        <At button={layer.button} />
      </Popover.Target>
      {children}
    </Popover>
  );
}

/** The menu of a `useLayer`: fill it with `Menu.Item`. */
export function MenuLayer({ layer, children, ...props }: Given<MenuProps> & { layer: Layer }) {
  const standing = useStanding();
  return (
    <Menu
      id={layer.id}
      position="bottom-end"
      {...props}
      opened={standing && layer.opened}
      onChange={layer.onChange}
    >
      <Menu.Target>
        <At button={layer.button} />
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
