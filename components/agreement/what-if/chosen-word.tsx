"use client";

import { Button } from "react-aria-components/Button";
import { Popover } from "react-aria-components/Popover";
import { Select, SelectValue } from "react-aria-components/Select";
import { floatStyle } from "@/components/ui/float-style";
import { type Option, OptionList } from "@/components/ui/option-list";
import { atStart } from "@/lib/domain/language";

type ChosenWordProps = {
  /** What is chosen: "Risico". */
  label: string;
  value: string;
  options: Option[];
  onChoose: (id: string) => void;
  /** The sentence begins with it. */
  isFirst?: boolean;
};

/** A word of the question; pressing it opens the words that could stand there instead, each with what it brings. */
export function ChosenWord({ label, value, options, onChoose, isFirst = false }: ChosenWordProps) {
  return (
    <Select aria-label={label} value={value} onChange={(id) => onChoose(String(id))} className="inline">
      <Button className="min-h-6 cursor-pointer rounded-[3px] text-left align-baseline font-semibold text-ink underline decoration-control decoration-dotted decoration-[1.5px] underline-offset-[5px] hover:bg-sunken hover:decoration-solid">
        <SelectValue<Option>>{({ selectedText }) => (isFirst ? atStart(selectedText) : selectedText)}</SelectValue>
      </Button>
      <Popover offset={6} className={`${floatStyle} w-72 max-w-[calc(100vw-1rem)]`}>
        <OptionList options={options} />
      </Popover>
    </Select>
  );
}
