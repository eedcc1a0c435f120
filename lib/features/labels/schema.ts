import { z } from "zod";
import { LABEL_COLOURS, type LabelColour } from "@/lib/domain/board/labels";
import { LABEL_NAME_MAX } from "@/lib/domain/idea-import";
import { id, said as inWords } from "@/lib/features/inputs/schema";

const said = {
  name: inWords(LABEL_NAME_MAX),
  colour: z.enum(LABEL_COLOURS, { error: "fields.unknown" }),
};

export const addLabelInput = z.object({ id: id.optional(), ...said });
export const changeLabelInput = z.object({ labelId: id, ...said });
export const labelInput = z.object({ labelId: id });
export const onIdeaInput = z.object({ ideaId: id, labelId: id });

/** A label as an idea carries it. */
export type CarriedLabel = { id: string; name: string; colour: LabelColour };
export type LabelView = CarriedLabel & { isEnded: boolean; ideas: number };
