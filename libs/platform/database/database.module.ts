import { Global, Inject, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { checkGrants, grants } from '@subrosa/access';
import type { ClassRef, Grant, GrantRegistry } from '@subrosa/access';
import { DataSource } from 'typeorm';
import { createDataSource } from './data-source.js';
import type { DatabaseOptions } from './data-source.js';
import { UnitOfWork } from './unit-of-work.js';

/** Connects a process to the database with one role and one list of grants. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** `grants` is every permission of the product; an action that none of them names is denied. */
  static with(options: DatabaseOptions & { readonly grants: readonly Grant[] }): DynamicModule {
    const registry = grants(options.grants);
    return {
      module: DatabaseModule,
      providers: [
        { provide: DataSource, useFactory: () => createDataSource(options).initialize() },
        {
          provide: UnitOfWork,
          useFactory: (dataSource: DataSource) => new UnitOfWork(dataSource, checked(registry, dataSource)),
          inject: [DataSource],
        },
      ],
      exports: [DataSource, UnitOfWork],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

/** Grants are compiled when they are asked; a mistake in one must stop the start instead. */
function checked(registry: GrantRegistry, dataSource: DataSource): GrantRegistry {
  const problems = checkGrants(registry, (entity: ClassRef) => dataSource.getMetadata(entity));
  if (problems.length > 0) throw new Error(`The permissions are not usable:\n  ${problems.join('\n  ')}`);
  return registry;
}
