import type { FormatMaker } from "./format.ts";
import { reportData } from "./report-data.ts";
import { MarkdownTemplate } from "./template.ts";

/** The gap report: a Markdown document for people who never look at a terminal, by the template in the assets. */
export const markdown: FormatMaker = (context) => {
  const template = new MarkdownTemplate(context.assets.template);
  let drafts = 0;
  return {
    statute: (result) => {
      const between = drafts++ > 0 ? "\n---\n\n" : "";
      const text = template.render(reportData(result, context));
      // conditions leave empty lines behind where they do not hold
      return `${between}${text.replaceAll(/\n{3,}/g, "\n\n").trim()}\n`;
    },
  };
};
