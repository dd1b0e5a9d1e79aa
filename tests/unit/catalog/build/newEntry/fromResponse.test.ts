import { describe, expect, it } from 'vitest';
import { changedCatalog } from '../catalogFolder';
import { added } from './added';

describe('what a response does not tell', () => {
  const guessesFor = (text: string) => added(text, changedCatalog()).guesses;

  it('includes a status that no other entry suggests', () => {
    expect(guessesFor('{"error":"a_b","error_description":"the moon is full"}')).toContain(
      'status: the response does not say it; 400 is assumed',
    );
  });

  it('includes a call that is not in endpoints.yaml; its area is that of the most similar call', () => {
    const text =
      'POST /org/app/chatgroups/7/pins HTTP/1.1\n\nHTTP/1.1 400\n\n{"error":"a_b","error_description":"the moon is full"}';
    const { file, guesses } = added(text, changedCatalog());
    expect(file).toBe('errors/group.yaml');
    expect(guesses).toContain('endpoints: `POST /org/app/chatgroups/7/pins` is not in endpoints.yaml');
  });

  it('includes a message that is similar to a documented one', () => {
    expect(guessesFor('{"error":"forbidden_op","error_description":"group 7 has reached 200 members"}')).toContain(
      '`group-full` is likely the same error: if so, add the message to its `aliases` instead',
    );
  });
});
