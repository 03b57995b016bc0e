/** bzip2 made with Python’s `bz2`, for want of a compressor here. */

const bytes = (base64: string) => Buffer.from(base64, "base64");

/** Nothing at all. */
export const EMPTY = bytes("QlpoORdyRThQkAAAAAA=");

/** “Doléances, été comme hiver”, and a line end. */
export const WORDS = bytes(
  "QlpoOTFBWSZTWfqaFjIAAALVlAAQQAQEACpnnQAAIAgAIAAxTJiZBkYUDQGyTIH0jJc5LrYeShOBLjROIX4u5IpwoSH1NCxk",
);

/** The alphabet ten thousand times, in blocks of 100 kB. */
export const BLOCKS = bytes(
  "QlpoMTFBWSZTWc5xShkAB4KBgD////AwAPgCgAADJkFAAAGTIClVDQMmgDRprIFWW1QKtygVYKBVvUCrgoFXFQKuSgVc1AqxUCrJQKsZAq6SBVnIFXWQKu0gVd5Aq8SBV5kCr1IFXuQKvkgVaSBV9kCr9IFWsgVfzFBWSZTWa8Ub8MAWh4BgD////AwAPgCgAADJkFAAAGTIClVDQMmgDRprIFWyQKtsgVbpAqwkCrfIFXCQKuMgVcpAq5yBVjIFWUgVaZqBV1UCrsoFXdQKvCgVeVAq9KBV7UCr4oFWigVYyBV9kCr9IFWsgVfzFBWSZTWRp3ogkAYzcBgD////AwAPgCgAADJkFAAAGTIClVBoGgGIaayBGyQI2yBG6QI3yBGEgRwkCOMgRykCOcgR0kCMZAjrIEdpAjvIEeJAjzIEepAj3IEZSBGcgRpIEafJAj6oEflAjVQI/i7kinChIPs0q9I=",
);

/** A, B and C in turn, 600 runs of 0 to 299 letters. */
export const RUNS = bytes(
  "QlpoOTFBWSZTWRcuZjQAA6V////////////////////////////////////////////4UAN48AAICQAAAAAAAAABoAAAAAAAAADQAAAAAAAAAAAAAAAAAAAAACAAAAAAAAAANAAAAAAAAAAaAAAAAAAAAAAAAAAAAAAAAACqqqP//VVUAAAAAAAAAAaaAAAAAAAAAGgAAAAAAAAAAAAAAAAAABoAIAAAAAAAAAA0AAAAAAAAABoAAAAAAAAAAAAAAAAAAAAAAKqaVUAAAekAAAAAA0AA0A/9KUDQNNDQNA0DRo0DQNA0DQNA0NNMTTE9TE9TE9TE9TE0xNMTTE0xNMTTE0xNMmkGBMCREREREREREREREREREREREREREkkkkkkk0000000000yUiWqtS1lDXENfQ2JDZUKxDaUNsQ29DckN1Q3hDe2/OBcI4dxSyuPckrFkcq5hzTnXQK10azuoWh1i1OxWt2y2O7W1blveIuDyVxecuT01zewuj3V1fEu68r2vquYBXsGsGGWLEsWxrHsiybKsuzLNs6z7QtG0rTqKKKKKKKKKKKKOXalDmVSCSSUq0SklCbokOkQs6HTodShaELSh1qFqQ7BDskLWh2qHbrY7p3i2u/eAt7Z1Y8N4q4PIeUuLzXnrk9J6i5vXeyuj3HvLq+Fdl3Xhel7Xxflcv7Aq9gmEWDCsOsWIYpi2MY5j2QZJk2UZZl2YZpm2cZ5n2gaJo2kaZp2oWVRRRRRRRRRRRRRRZiSUi7ITQJSK0SkTTTSSPjaou6HyIXhC8oXpD5UL2h8yF8QvqF+Q+dCuQ+hf2AYF9KvfUwSsWRg2EfWsH2MKwzDvtWL7mIYlin3sW/BjGNY5+LHvyZBkWSfmyb9GUZVln6su/ZmGZZp+7Nv4ZxnWefyz7+mgaFon9tG/xpGlaZ/rTv+ahqXGKlSpUqVKlSpUqVKlSzCRKVpbCmmmmmmmkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkiUpkpQhNKUv/F3JFOFCQFy5mNAA==",
);

/** Sixty million zeros. */
export const BOMB = bytes(
  "QlpoOTFBWSZTWQ4J4t8BX45AAMAAAAggADCATUZCoCWpCoCXMUFZJlNZpertMgBsAOAAwAAAEAAIIAAwzAUppoAKWwgBS8XckU4UJC5+SiMA",
);

/** A tar of `LISEZMOI.txt` and of `dossier/services.json`, which holds a mairie and another desk, both invented. */
export const TAR_OF_MAIRIES = bytes(
  "QlpoOTFBWSZTWc0dDloAASffkMnAUAf/0EoujBr/999qAEAIKEACHAAA5gAJgACYAAAAAHMABMAATAAAAAA5gAJgACYAAAAABVEQExAmKYkBnqaQP1NQekbU3pT1P3+ej1lKskR1tREG/lc/txaieOi1hEQSR3Ib0TImJRHRY4LIgs7D2F3y4qOS0+Li6PkueTyd6qiSiSUywcmikRHVMZJRSUSlm6JJSkkkS9tXsv5JcmaqX0+OmC1ELkkHN7Xe/LpcbJmYsTKb4vPulTZWUeFNv4I/GaaPfkvWeGbDQuY50XosgOCem90/bL08b/Hut8cYg+99qUL1JfBrQj3MHuWnwsM+cPGxaueCr/X+LfNQaKn9IfNYqtHrYfpa2MDq/VaqzuXJdhcuazYvS81VXVaYLnoUjUmrNai/UZr3m14tz6KtFzyZouaoMmexa4I2MoLWRnVvalji1qLEvq2snJthJRcYu0srKWTIqtXsCqWTcjFwUNlrqq4OHAq2v+blGszKNzFbuZsiUbnrY3rlEwbYbjTM9LKvXK8xxWu+qxvUZMWDawWKNbtsdrsR3KtT1SybGKNbQlzYx7+fKjz0lPOIH/i7kinChIZo6HLQ",
);
