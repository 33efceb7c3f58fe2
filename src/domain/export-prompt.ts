/**
 * The prompt to run in another service so that it writes down what it remembers, in the shape that the CLAUDE_PROMPT parser reads back: five
 * sections, one entry a line, each with its date. And the prompt that seeds a fresh chat after an import.
 */
import { SENSITIVE_CATEGORIES, type SensitiveCategory, type Service } from './memory/model.ts';

/** Where each service keeps what it remembers, so that it looks there first. */
const WHERE: Readonly<Record<Service, string | null>> = {
  CLAUDE: 'Look through your memory of me: the memory summary, project memories and what you know from past chats.',
  CHATGPT: 'Look through my saved memories (the bio tool), my custom instructions and what you know from past chats.',
  GEMINI: 'Look through my saved info, your personal context about me and what you know from past chats.',
  MEM0: 'List every memory that your memory store (Mem0) has about me, page by page, until there are no more.',
  OPENMEMORY: 'List every memory that your memory store (OpenMemory) has about me, page by page, until there are no more.',
  MCP_MEMORY: 'Read the whole knowledge graph of your memory tool: every entity, with its observations and relations.',
  LETTA: 'Look through your core memory blocks, archival memory and recall memory, page by page, until there are no more.',
  BASIC_MEMORY: 'Read every note of your knowledge base that is about me, with its observations.',
  MEMORY_LEDGER: 'List every active entry of the memory, section by section.',
  OTHER: null,
};

/** The kinds of data to leave behind, as a person would say them. */
const OMIT: Readonly<Record<SensitiveCategory, string>> = {
  PASSWORD: 'passwords, PINs, recovery codes and other credentials',
  SECRET_KEY: 'API keys, tokens, private keys and other secrets of software',
  PAYMENT_CARD: 'numbers, dates and codes of payment cards',
  BANK_ACCOUNT: 'bank accounts, IBANs and routing numbers',
  FINANCIAL: 'my personal finances: income, debts, savings, taxes, investments',
  GOVERNMENT_ID: 'passport, identity card, social security, tax and driving licence numbers',
  HEALTH: 'my health: conditions, symptoms, medicines, treatments, therapy, disabilities',
};

const ASK = `Export all of my stored memories and any context you have learned about me from past conversations. Preserve my words verbatim where possible, especially for instructions and preferences.`;

const SECTIONS = `## Categories (in this order)

1. **Instructions**: Rules that I have explicitly asked you to follow from now on: tone, format, style, "always do X", "never do Y", and corrections to your behavior. Only rules from stored memories, not from single conversations.
2. **Identity**: Name, age, location, education, family, relationships, languages and personal interests.
3. **Career**: Current and past roles, companies and general skill areas.
4. **Projects**: Projects that I meaningfully built or committed to. Ideally one entry per project: what it does, its current status and key decisions. Begin the entry with the name of the project or a short descriptor.
5. **Preferences**: Opinions, tastes and working-style preferences that apply broadly.`;

const FORMAT = `## Format

Use a section header for each category. Within each category, list one entry per line, oldest first. Write each line as:

[YYYY-MM-DD] - Entry content here.

If no date is known, write [unknown] instead of the date.`;

const OUTPUT = `## Output

- Put the entire export into a single code block, so that it is easy to copy.
- Do not summarize, group or leave out entries to save space.
- After the code block, say whether this is the complete set or whether more remains.`;

/**
 * Returns the prompt to copy. `service` says where to look; null asks without naming a place. `omit` spells out what to leave behind, in
 * the order of the categories, each once; empty leaves nothing out.
 */
export function exportPrompt(service: Service | null, omit: readonly SensitiveCategory[] = []): string {
  const where = service === null ? null : WHERE[service];
  const left = SENSITIVE_CATEGORIES.filter((category) => omit.includes(category)).map((category) => `- ${OMIT[category]}`);
  const omitted =
    left.length === 0
      ? []
      : [
          `## Leave out\n\nDo not write down, hint at or summarize any of these. Leave out the whole entry, or only that part of it:\n\n${left.join('\n')}`,
        ];
  return [where === null ? ASK : `${ASK} ${where}`, SECTIONS, FORMAT, ...omitted, OUTPUT].join('\n\n');
}

/** To seed a fresh chat after an import. */
export const SEED_PROMPT = 'I updated my memory. What did you learn about me?';
