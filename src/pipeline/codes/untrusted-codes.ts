import type { CodeText } from '../../validate/codes.ts'
import { codeText as text } from './code-text.ts'

/** What a project asks for and does not get from --untrusted. */
export const untrustedCodes: readonly CodeText[] = [
  text(
    'untrusted/plugin',
    'A plugin that is not loaded',
    'It would run with all rights of whoever checks the project.',
    'Look at it, and check the project without --untrusted then.',
  ),
  text(
    'untrusted/binary',
    'A program that is not run',
    'The project names what is to be run as HAProxy; that could be anything.',
    'Nothing has to be done: the rest is checked without it.',
  ),
  text(
    'untrusted/environment',
    'A variable that is not read',
    'Whoever writes a project could have it shown what stands in the environment.',
    'Nothing has to be done: the default stands in its place, or `1`.',
  ),
  text(
    'untrusted/outside',
    'A file outside of the folder of the project',
    'Whoever writes a project could have it shown what stands in any file of the machine; links are followed to where they lead.',
    'Put the file into the folder of the project.',
  ),
  text(
    'untrusted/network',
    'A source or check that is not asked',
    'Whoever writes a project could reach what only this machine can reach.',
    'Nothing has to be done: the services are looked at without their instances.',
  ),
  text(
    'untrusted/target',
    'A target that is not looked at',
    'It would run programs, as git with what a repository sets for it.',
    'Name another one with --target, or leave --untrusted out.',
  ),
  text(
    'untrusted/process',
    'A process that is not asked',
    'Sockets lie outside of the folder of the project.',
    'Nothing has to be done: files are compared without it.',
  ),
]
