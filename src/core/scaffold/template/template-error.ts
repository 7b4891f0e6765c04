/** The template asks for more than it may, or for something that there is not. Its message says which. */
export class TemplateError extends Error {}
