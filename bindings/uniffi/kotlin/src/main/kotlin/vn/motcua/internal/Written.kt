package vn.motcua.internal

import kotlin.reflect.KClass

/**
 * How a value is written in JSON: the keys of its constructor's parameters in their order; behind a colon the
 * property's name, where that is another.
 */
@Retention(AnnotationRetention.RUNTIME)
@Target(AnnotationTarget.CLASS)
internal annotation class Written(
    vararg val keys: String,
    /** The keys whose numbers are đồng. */
    val amounts: Array<String> = [],
    /** The keys of digits, which may be numbers in JSON. */
    val digits: Array<String> = [],
    /** The keys of books, which may be objects in JSON. */
    val books: Array<String> = [],
    /** An array of the values, without keys. */
    val asArray: Boolean = false,
)

/** What a choice can be, in order. */
@Retention(AnnotationRetention.RUNTIME)
@Target(AnnotationTarget.CLASS)
internal annotation class Choices(vararg val classes: KClass<*>)

/** The word that stands for a choice which holds nothing. */
@Retention(AnnotationRetention.RUNTIME)
@Target(AnnotationTarget.CLASS)
internal annotation class Spelt(val word: String)
