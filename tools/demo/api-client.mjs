/** A person at the public GraphQL API: keeps the session's cookie, sends documents, and tells refusals from answers. */

/** An answer that said no: `code` of docs/errors.md and its details. */
class Refused extends Error {
  constructor(code, details) {
    super(`${code} ${JSON.stringify(details ?? {})}`);
    this.code = code;
    this.details = details;
  }
}

/** One person's browser, as it were. */
export class ApiClient {
  #cookie;

  constructor(url, name) {
    this.url = url;
    this.name = name;
    /** Every body sent so far: what a wire-tap would have seen. */
    this.sent = [];
  }

  /** Enters as a demo person. */
  async enter(persona) {
    await this.send('mutation Enter($persona: String!) { signInAsDemo(persona: $persona) { id personId } }', {
      persona,
    });
    const { session } = await this.send('query Who { session { personId clinicId displayName } }');
    this.personId = session.personId;
    this.clinicId = session.clinicId;
    this.name = session.displayName;
    return this;
  }

  /** The data of one operation; throws Refused with the first error's code. */
  async send(query, variables = {}) {
    const body = JSON.stringify({ query, variables });
    this.sent.push(body);
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.#cookie === undefined ? {} : { cookie: this.#cookie }),
      },
      body,
    });
    const set = response.headers.getSetCookie()[0];
    if (set !== undefined) this.#cookie = set.split(';')[0];
    const { data, errors } = await response.json();
    if (errors !== undefined) throw new Refused(errors[0].extensions.code, errors[0].extensions.details);
    return data;
  }

  /** The refusal, `{ code, details }`; throws if the operation went through. */
  async refused(query, variables) {
    try {
      await this.send(query, variables);
    } catch (error) {
      if (error instanceof Refused) return error;
      throw error;
    }
    throw new Error('was expected to be refused, and went through');
  }

  /** Its code alone. */
  async refusal(query, variables) {
    return (await this.refused(query, variables)).code;
  }
}
