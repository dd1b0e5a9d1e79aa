import { writeFileSync } from 'node:fs';
import { schemaFile, yamlSchemaText } from './jsonSchema';

writeFileSync(schemaFile, yamlSchemaText());
process.stdout.write(`${schemaFile} is written.\n`);
