import { describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory, Mutation, Query, Resolver } from '@nestjs/graphql';
import { assertDistinctNames, repeatedNames } from './distinct-names.js';

const One = (): void => undefined;
const Other = (): void => undefined;

describe('names of the schema', () => {
  it('are repeated only if two classes declare them', () => {
    expect(
      repeatedNames([
        { name: 'leave', by: One },
        { name: 'leave', by: One },
        { name: 'stay', by: Other },
      ]),
    ).toEqual([]);
    expect(
      repeatedNames([
        { name: 'leave', by: One },
        { name: 'leave', by: Other },
      ]),
    ).toEqual(['leave']);
  });

  it('stop the start when two resolvers declare the same mutation', async () => {
    @Resolver()
    class Groups {
      @Query(() => String)
      group(): string {
        return 'a group';
      }

      @Mutation(() => String)
      leaveGroup(): string {
        return 'the group';
      }
    }
    @Resolver()
    class Cases {
      @Mutation(() => String)
      leaveGroup(): string {
        return 'the case';
      }
    }
    // The decorators are read when a schema is built, which is when the product asks.
    const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
    const schema = await app.get(GraphQLSchemaFactory).create([Groups, Cases]);
    expect(Object.keys(schema.getMutationType()?.getFields() ?? {})).toEqual(['leaveGroup']);
    expect(assertDistinctNames).toThrow('Declared twice in the schema: leaveGroup');
    await app.close();
  });
});
