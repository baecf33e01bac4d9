package vn.motcua

/** A member of a closed list of words. */
public interface Word {
    /** The stable word in kebab-case, as in JSON and in the book. */
    public val word: String
}
