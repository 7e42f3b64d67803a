// Runs the tools from npm over the text on the standard input; prints what each found as JSON. Offsets are characters.

import { readFileSync } from "node:fs";
import recognizers from "@microsoft/recognizers-text-suite";
import Nzh from "nzh";
import remarkParse from "remark-parse";
import { unified } from "unified";

const text = readFileSync(0, "utf8");
const { Culture } = recognizers;

function headings() {
  const starts = [];
  const visit = (node) => {
    if (node.type === "heading" || node.type === "listItem") starts.push(node.position.start.offset);
    (node.children ?? []).forEach(visit);
  };
  visit(unified().use(remarkParse).parse(text));
  return starts;
}

// Every model of numbers; where two report one place, the one that knows the unit is kept by the scorer.
function numbers() {
  const models = ["Number", "Ordinal", "Percentage", "Currency", "Dimension", "Age"];
  return models.flatMap((model) =>
    recognizers[`recognize${model}`](text, Culture.Chinese)
      .filter((it) => it.resolution.value !== null)
      .map((it) => {
        const unit = it.resolution.unit ?? (model === "Percentage" ? "%" : null);
        return [it.start, it.end + 1, it.resolution.value.replace("%", ""), unit];
      }),
  );
}

const day = new Date(2023, 3, 12);
const times = recognizers.recognizeDateTime(text, Culture.Chinese, undefined, day).map((it) => [it.start, it.end + 1]);

console.log(
  JSON.stringify({
    headings: { "remark-parse": headings() },
    numbers: { "@microsoft/recognizers-text-suite": numbers() },
    times: { "@microsoft/recognizers-text-suite": times },
    printed: { nzh: Nzh.cn.toMoney("15000000", { outSymbol: false }) },
  }),
);
